const SLICE_MILLISECONDS = 25
const WARM_MILLISECONDS = 400
const SLOW_MILLISECONDS = 200

/** CPU milliseconds of a piece of work. */
export function cpu(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

export const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]

/**
 * Times functions from text to hits against the first of them: in slices that take turns, in the other order every other
 * round, the ratio taken within the round. Returns, by name, the ratio, microseconds for 1,000 characters and hits a text.
 */
export function interleave(finders, texts, rounds) {
  const states = [...finders].map(([name, find], index) => ({ name, find, index, batch: 1, at: 0, hits: 0, read: 0, costs: [] }))
  for (const state of states) {
    const once = warmUp(state, texts)
    state.batch = Math.min(texts.length, Math.max(1, Math.round(SLICE_MILLISECONDS / once)))
    state.slow = once > SLOW_MILLISECONDS
    state.costs = []
  }
  for (let round = 0; round < rounds; round++)
    for (const state of round % 2 ? [...states].reverse() : states) if (!state.slow || round < 3) state.costs[round] = runBatch(state, texts)
  const [reference] = states
  return Object.fromEntries(
    states.map((state) => [
      state.name,
      { ratio: median(state.costs.map((cost, round) => cost / reference.costs[round])), micros: median(state.costs) * 1e6, hits: state.hits / state.read },
    ]),
  )
}

/** Runs until the code is compiled and returns the CPU milliseconds of one text. */
function warmUp(state, texts) {
  let once = Infinity
  for (const end = Date.now() + WARM_MILLISECONDS; Date.now() < end; state.batch = Math.min(texts.length, Math.ceil(5 / once)))
    once = Math.min(once, Math.max(0.01, runBatch(state, texts) * texts[0].length))
  return once
}

/** CPU milliseconds a character for the next texts of a contender. */
function runBatch(state, texts) {
  let characters = 0
  const spent = cpu(() => {
    for (let count = 0; count < state.batch; count++) {
      const text = texts[state.at++ % texts.length]
      characters += text.length
      state.hits += state.find(text).length
      state.read++
    }
  })
  return spent / characters
}
