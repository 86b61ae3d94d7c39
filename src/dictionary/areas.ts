import data from '../../dictionaries/areas.json'

/** A group of competencies in the report. */
export interface Area {
  readonly id: string
  readonly name: string
  /** 'health' for what only this field uses. */
  readonly field: 'health' | 'data' | 'general'
  /** The tier of the mission: A digital health literacy, B data literacy, C compliance and documentation. */
  readonly tier: 'A' | 'B' | 'C'
}

/** Every area, in the order of the report. */
export const areas = (data as { readonly areas: readonly Area[] }).areas

/** The field of each area. */
export const areaFields: ReadonlyMap<string, string> = new Map(areas.map((area) => [area.id, area.field]))
