import { type Cohort, type CohortMember, gapsOf, holdersOf } from './cohort.ts'
import type { Cell, Table } from './table.ts'
import { GROUP_TITLES } from './words.ts'

const GROUPS = ['platforms', 'frameworks', 'code-systems', 'tools', 'credentials'] as const

/** One row a person, unread files among them, in the order of their names. Nobody is ranked. */
export function peopleTable(cohort: Cohort): Table {
  const pathways = cohort.members[0]?.pathways.map((one) => one.name) ?? []
  const columns = [
    { title: 'File', width: 34 },
    { title: 'Read', width: 16 },
    { title: 'Why not, and what to do', width: 40 },
    { title: 'Pages', width: 7 },
    { title: 'Words', width: 8 },
    { title: 'English', width: 9 },
    { title: 'Competencies named', width: 13 },
    { title: 'Shown in use', width: 10 },
    { title: 'To change first', width: 10 },
    { title: 'Worth changing', width: 10 },
    ...pathways.map((title) => ({ title, width: 14 })),
    ...GROUPS.map((group) => ({ title: GROUP_TITLES[group], width: 40 })),
    { title: 'Report', width: 40 },
  ]
  const unread = cohort.unread.map(({ fileName, error }): Cell[] => [
    fileName,
    `no: ${error.code}`,
    `${error.message} ${error.next}`,
    ...columns.slice(3).map(() => null),
  ])
  const rows = [...cohort.members.map(toRow), ...unread].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
  return { name: 'People', columns, rows }
}

function toRow(one: CohortMember): Cell[] {
  return [
    one.fileName,
    one.outcome === 'analyzed' ? 'yes' : 'in part',
    one.competencies === 0 ? 'Nothing of the dictionary was found.' : null,
    one.pages,
    one.words,
    { en: 'yes', other: 'no', none: 'too short to tell' }[one.language ?? 'none'],
    one.competencies,
    one.inUse,
    one.warnings,
    one.advice,
    ...one.pathways.map((pathway) => `${pathway.covered} of ${pathway.requirements.length}`),
    ...GROUPS.map((group) =>
      one.holds
        .filter((held) => held.group === group)
        .map((held) => held.name)
        .join('; '),
    ),
    one.href,
  ]
}

/** One row for each competency of the paste-ready sections: how many name it, and who. */
export function holdersTable(cohort: Cohort): Table {
  return {
    name: 'Who names what',
    columns: [
      { title: 'Group', width: 26 },
      { title: 'Competency', width: 40 },
      { title: 'People', width: 8 },
      { title: 'Who', width: 90 },
    ],
    rows: GROUPS.flatMap((group) =>
      holdersOf(cohort, group).map((one) => [GROUP_TITLES[group], one.name, one.members.length, one.members.map((member) => member.fileName).join('; ')]),
    ),
  }
}

/** One row for each requirement of each pathway: how many resumes do not show it, and whose. */
export function gapsTable(cohort: Cohort): Table {
  return {
    name: 'Common gaps',
    columns: [
      { title: 'Pathway', width: 28 },
      { title: 'Requirement', width: 44 },
      { title: 'Without', width: 8 },
      { title: 'In part', width: 8 },
      { title: 'Whose', width: 90 },
    ],
    rows: gapsOf(cohort).flatMap((pathway) =>
      pathway.rules.map((rule) => [pathway.name, rule.name, rule.members.length, rule.partly, rule.members.map((member) => member.fileName).join('; ')]),
    ),
  }
}
