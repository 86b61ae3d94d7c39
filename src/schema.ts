export { dictionaryFileSchema } from './dictionary/schema.ts'
export { reportSchema } from './report/schema.ts'
