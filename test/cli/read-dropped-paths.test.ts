import { describe, expect, it } from 'vitest'
import { readDroppedPaths } from '../../src/cli/read-dropped-paths.ts'

describe('paths dragged onto a terminal', () => {
  it.each([
    ['/home/ana/resumes', ['/home/ana/resumes']],
    ['  /home/ana/resumes  ', ['/home/ana/resumes']],
    ['/Users/ana/My\\ Resumes/a\\(1\\).pdf', ['/Users/ana/My Resumes/a(1).pdf']],
    ["'/home/ana/my resumes' ", ['/home/ana/my resumes']],
    ["'/home/ana/it'\\''s here'", ["/home/ana/it's here"]],
    ['"C:\\Users\\Ana\\My Resumes"', ['C:\\Users\\Ana\\My Resumes']],
    ['C:\\Users\\Ana\\resumes', ['C:\\Users\\Ana\\resumes']],
    ["& 'C:\\Users\\Ana\\My Resumes'", ['C:\\Users\\Ana\\My Resumes']],
    ["C:\\Users\\O'Hara\\a.pdf", ["C:\\Users\\O'Hara\\a.pdf"]],
    ['"\\\\server\\share\\My Folder"', ['\\\\server\\share\\My Folder']],
    ['file:///home/ana/my%20resumes', ['/home/ana/my resumes']],
    ['file:///C:/Users/Ana/a.pdf', ['C:/Users/Ana/a.pdf']],
    ["'/a b.pdf' /c.pdf", ['/a b.pdf', '/c.pdf']],
    ['', []],
    ['""', []],
    ['"/never closed', ['/never closed']],
    ['/ends in a backslash\\', ['/ends', 'in', 'a', 'backslash']],
  ])('reads %s', (line, paths) => expect(readDroppedPaths(line)).toEqual(paths))
})
