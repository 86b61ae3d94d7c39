/** Data files are typed where they are used: inferring types from a megabyte of JSON would take the compiler most of its time. */
declare module '*.json' {
  const data: unknown
  export default data
}
