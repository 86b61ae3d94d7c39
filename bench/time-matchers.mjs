// One process of the matcher benchmark: node time-matchers.mjs MATCHER PEERS TERMS ROUNDS. Prints JSON.
import { loadContenders } from './contenders.mjs'
import { cpu, interleave } from './interleave.mjs'
import { pickTerms, writeDocuments } from './workload.mjs'

const [matcher, peers, count, rounds] = process.argv.slice(2)
const terms = pickTerms(Number(count))
const texts = writeDocuments(1_000)
const finders = new Map()
const builds = {}
for (const [name, build] of await loadContenders(matcher, peers || null)) {
  builds[name] = cpu(() => {
    const find = build(terms)
    find(texts[0])
    finders.set(name, find)
  })
}
const times = interleave(finders, texts, Number(rounds))
for (const [name, time] of Object.entries(times)) time.build = builds[name]
process.stdout.write(JSON.stringify(times))
