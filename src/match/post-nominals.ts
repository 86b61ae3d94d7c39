/** What stands before letters behind a name: "Mara Quill, RN, BSN, ". */
export const POST_NOMINALS = /^\s*(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[\p{Lu}][\p{L}'.-]*(?: [\p{Lu}][\p{L}'.-]*){1,4},? (?:[A-Z][A-Za-z()-]{1,9},? ){0,6}$/u
