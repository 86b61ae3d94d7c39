import pathwayFile from '../../dictionaries/pathways.json'
import type { PathwayRule } from '../index.ts'

/** The goals that the package ships. */
export const { pathways } = pathwayFile as { readonly pathways: readonly PathwayRule[] }

/** What to type in place of a goal to see them all. */
export const LIST = 'list'

/** Every goal's id and name, a line each. */
export function pathwayList(): string {
  const width = Math.max(...pathways.map((one) => one.id.length))
  return pathways.map(({ id, name }) => `${id.padEnd(width)}  ${name}\n`).join('')
}
