import { expect, it } from 'vitest'
import * as door from '../src/index.ts'
import * as schemas from '../src/schema.ts'

it('exports these values and no others', () => {
  expect(Object.keys(door).sort()).toMatchInlineSnapshot(`
    [
      "ResumeError",
      "checkDictionary",
      "compareWithPosting",
      "createAnalyzer",
      "createAnalyzerPool",
      "defaultLimits",
      "diffReports",
      "plainText",
      "toCohortCsv",
      "toCohortHtml",
      "toCohortMember",
      "toCohortXlsx",
      "toCsv",
      "toDocx",
      "toHtml",
      "toMarkdown",
      "toText",
      "toXlsx",
    ]
  `)
  expect(Object.keys(schemas).sort()).toEqual(['dictionaryFileSchema', 'reportSchema'])
})
