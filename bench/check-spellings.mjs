// How many of the spelling cases each contender gets right: node check-spellings.mjs MATCHER PEERS. Prints JSON.
import { pathToFileURL } from 'node:url'
import { loadContenders } from './contenders.mjs'

const [matcher, peers] = process.argv.slice(2)
const { spellingCases } = await import(pathToFileURL(matcher).href)

/** The right spellings in the right order are asked; where a hit ends is not, since a plural or a trade mark may or may not belong to it. */
function passes(build, { spellings, text, found }) {
  const wanted = found.map((one) => (typeof one === 'string' ? spellings[0] : one[0]))
  try {
    return (
      build(spellings)(text)
        .map((hit) => spellings[hit.term])
        .join('\n') === wanted.join('\n')
    )
  } catch {
    return false
  }
}

const results = {}
for (const [name, build] of await loadContenders(matcher, peers || null)) results[name] = spellingCases.filter((one) => passes(build, one)).length
process.stdout.write(JSON.stringify({ of: spellingCases.length, results }))
