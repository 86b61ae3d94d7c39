/**
 * Runs a job for each item, at most `limit` at once, and yields each result as it is there. The next item is taken only when
 * there is room, so the source feels the pressure and nothing piles up.
 */
export async function* inFlight<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  job: (item: Item) => Promise<Result>,
  limit: number,
): AsyncGenerator<Result> {
  const running = new Map<symbol, Promise<{ readonly key: symbol; readonly result: Result }>>()
  const next = async (): Promise<Result> => {
    const { key, result } = await Promise.race(running.values())
    running.delete(key)
    return result
  }
  for await (const item of items) {
    const key = Symbol()
    running.set(
      key,
      job(item).then((result) => ({ key, result })),
    )
    if (running.size >= limit) yield await next()
  }
  while (running.size > 0) yield await next()
}
