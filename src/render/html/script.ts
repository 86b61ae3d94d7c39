/** The one script of a page: it copies the paste-ready section. Without it the section can be selected by hand. */
export const SCRIPT = `
for (const button of document.querySelectorAll('button[data-copies]')) {
  const source = document.getElementById(button.dataset.copies);
  const said = document.getElementById(button.dataset.copies + '-said');
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = Array.from(source.children, (line) => line.textContent).join('\\n');
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      getSelection().selectAllChildren(source);
      done = document.execCommand('copy');
    }
    button.textContent = done ? 'Copied' : 'Select and copy by hand';
    said.textContent = button.textContent;
    setTimeout(() => { button.textContent = label; said.textContent = ''; }, 2500);
  });
}
`
