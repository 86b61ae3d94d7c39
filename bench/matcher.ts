// What the benchmark needs of the inside; run.mjs bundles it into a folder of its own, since the package exports none of it.
export { compileDictionary } from '../src/dictionary/compile-dictionary.ts'
export { createDocument } from '../src/document/create-document.ts'
export { fold } from '../src/document/fold.ts'
export { findHits } from '../src/match/find-hits.ts'
export { textToLines } from '../src/read/read-text.ts'
export { spellingCases } from '../test/match/spelling-cases.ts'
