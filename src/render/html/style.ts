/** The look of every page: light and dark, wide and narrow, screen and paper. Constant text, so that the page's policy can name its hash. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f4f5f1; --paper: #ffffff; --sunk: #f9faf7; --ink: #1b2630; --soft: #53606b; --line: #dcdfd9;
  --accent: #0d665d; --accent-soft: #d9ece8; --accent-mid: #3a8579;
  --amber: #855000; --amber-soft: #f8e3b8; --amber-mid: #a86a00; --red: #a1271e; --red-soft: #fbe5e2; --blue: #23558f; --blue-soft: #e2ecf8;
  --shadow: 0 1px 2px rgb(20 30 40 / 6%), 0 6px 20px -12px rgb(20 30 40 / 18%);
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #11171b; --paper: #192127; --sunk: #151c21; --ink: #e7ecec; --soft: #a5b1b8; --line: #2e3941;
    --accent: #6fd0c1; --accent-soft: #173c39; --accent-mid: #3f978c;
    --amber: #f1bb5f; --amber-soft: #45340f; --amber-mid: #c98a1b; --red: #ff9a8f; --red-soft: #41201c; --blue: #93c0f5; --blue-soft: #1b2f47;
    --shadow: none;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--paper); padding: .5rem 1rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.15rem); letter-spacing: -.015em; font-weight: 680; }
h2 { font-size: 1.2rem; letter-spacing: -.005em; font-weight: 660; }
h3 { font-size: 1rem; font-weight: 640; }
p { margin: 0; }
ul, ol { margin: 0; padding: 0; list-style: none; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.page { max-width: 84rem; margin: 0 auto; padding: 1.25rem clamp(.9rem, 2.5vw, 2rem) 3rem; }
.kicker { font-size: .78rem; letter-spacing: .09em; text-transform: uppercase; color: var(--accent); font-weight: 650; margin-bottom: .35rem; }
header.top { padding: 1.2rem 0 1.1rem; }
header.top .soft { margin-top: .4rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.1rem 0 0; }
.facts div { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: .8rem 1rem .7rem; box-shadow: var(--shadow); }
.facts dt { color: var(--soft); font-size: .85rem; line-height: 1.35; }
.facts dd { margin: 0 0 .15rem; font-size: 1.75rem; font-weight: 680; line-height: 1.1; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }
.facts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
nav.jump ul { display: flex; flex-wrap: wrap; gap: .35rem .4rem; margin: 1rem 0 0; }
nav.jump a { display: inline-block; padding: .3rem .75rem; border: 1px solid var(--line); border-radius: 99px; background: var(--paper); color: var(--ink); text-decoration: none; font-size: .875rem; }
nav.jump a:hover { border-color: var(--accent); color: var(--accent); }
.cols { display: grid; gap: 1.1rem; align-items: start; }
main { display: grid; gap: 1.1rem; min-width: 0; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 14px; padding: 1.15rem clamp(1rem, 2vw, 1.5rem) 1.3rem; box-shadow: var(--shadow); scroll-margin-top: .75rem; min-width: 0; }
.card > h2 { margin-bottom: .2rem; }
.card > h2 + .soft { margin-bottom: .9rem; }
.card h3 { margin: 1.4rem 0 .5rem; }
.card .cards h3, .card .goal h3 { margin: 0 0 .2rem; }
.card h3.area { margin: 1.7rem 0 .35rem; color: var(--accent); font-size: .92rem; }
.banner { background: var(--amber-soft); color: var(--amber); border-radius: 10px; padding: .7rem 1rem; margin-top: 1rem; }
.bar { display: flex; justify-content: space-between; gap: 1rem; align-items: start; flex-wrap: wrap; }
button { font: inherit; font-size: .9rem; font-weight: 600; color: var(--paper); background: var(--accent); border: 1px solid var(--accent); border-radius: 8px; padding: .4rem .95rem; cursor: pointer; }
button:hover { filter: brightness(1.1); }
.paste { background: var(--sunk); border: 1px solid var(--line); border-radius: 10px; padding: .9rem 1.1rem; margin-top: .8rem; user-select: all; }
.paste p + p { margin-top: .45rem; }
.chip { display: inline-block; font-size: .76rem; font-weight: 640; line-height: 1.3; padding: .14rem .55rem; border-radius: 99px; background: var(--sunk); color: var(--soft); border: 1px solid var(--line); white-space: nowrap; }
.chip.good { background: var(--accent-soft); color: var(--accent); border-color: transparent; }
.chip.warning { background: var(--red-soft); color: var(--red); border-color: transparent; }
.chip.advice { background: var(--amber-soft); color: var(--amber); border-color: transparent; }
.chip.info { background: var(--blue-soft); color: var(--blue); border-color: transparent; }
.items > li { padding: .7rem 0; border-top: 1px solid var(--line); scroll-margin-top: .75rem; }
.items > li:first-child { border-top: 0; padding-top: .2rem; }
.items > li:last-child { padding-bottom: 0; }
.items .head > * { margin-right: .55rem; }
.items .head.spread { display: flex; flex-wrap: wrap; align-items: center; column-gap: .6rem; }
.items .head.spread > * { margin-right: 0; }
.items .head.spread > .soft { margin-left: auto; }
.items .head.rung { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; column-gap: .6rem; align-items: baseline; }
.items .head.rung > * { margin-right: 0; }
.items .head .chip { position: relative; top: -.08em; }
.name { font-weight: 620; }
.where { font-size: .875rem; color: var(--soft); margin-top: .1rem; }
.where a { white-space: nowrap; }
.fix { margin-top: .25rem; padding-left: 1.3rem; position: relative; }
.fix::before { content: "\\2192"; content: "\\2192" / ""; position: absolute; left: .1rem; color: var(--accent); font-weight: 700; }
q { quotes: "\\201c" "\\201d"; font-weight: 620; }
blockquote { margin: .25rem 0 0; padding-left: .8rem; border-left: 3px solid var(--line); color: var(--soft); font-size: .9rem; }
.dots { vertical-align: -.06em; flex: none; }
.dots .on, .fill { fill: var(--accent); }
.dots .off { fill: none; stroke: var(--accent-mid); stroke-width: 1.5; }
.part { fill: var(--accent-mid); }
.rail { fill: var(--line); }
.now { stroke: var(--red); stroke-width: 2; }
.tick { stroke: var(--line); }
.axis { fill: var(--soft); font-size: 12px; }
svg.line { display: block; width: 100%; overflow: visible; }
.grid { display: grid; gap: .4rem 1rem; grid-template-columns: minmax(9rem, 15rem) minmax(0, 1fr) auto; align-items: center; margin-top: .6rem; }
.grid li { display: contents; }
.grid .label { font-size: .92rem; line-height: 1.35; display: flex; align-items: center; gap: .6rem; }
.grid .value { font-size: .875rem; color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap; }
.rules { margin-top: .3rem; }
.rules li { padding: .3rem 0 .3rem 1.9rem; position: relative; }
.rules .mark { position: absolute; left: .2rem; top: .5rem; }
.rules .mark circle { fill: none; stroke: var(--accent); stroke-width: 1.6; }
.rules .mark path { fill: none; stroke: var(--paper); stroke-width: 2; }
.rules .covered circle { fill: var(--accent); }
.rules .missing circle { stroke: var(--soft); stroke-dasharray: 2.2 2; }
.rules .mark .half { fill: var(--accent); stroke: none; }
.goal { border-top: 1px solid var(--line); padding-top: .9rem; margin-top: .9rem; }
summary { cursor: pointer; }
summary h3 { display: inline; }
details[open] > summary { margin-bottom: .3rem; }
.cards { display: grid; gap: .8rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.cards > li { border: 1px solid var(--line); border-radius: 10px; padding: .8rem .95rem; background: var(--sunk); }
.cards svg { margin-top: .55rem; }
.text { font-size: .875rem; line-height: 1.55; counter-reset: line; }
.text div { counter-increment: line; display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); white-space: pre-wrap; min-height: 1.55em; }
.text div::before { content: counter(line); content: counter(line) / ""; color: var(--soft); font-size: .72rem; line-height: 1.9; text-align: right; padding-right: .7rem; font-variant-numeric: tabular-nums; user-select: none; }
mark { color: inherit; background: none; }
mark :is(a, .key) { color: inherit; text-decoration: underline 2px var(--accent-mid); text-underline-offset: .22em; text-decoration-skip-ink: none; border-radius: 3px; padding: 0 .1em; margin: 0 -.1em; background: var(--accent-soft); -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark [id] { scroll-margin: 30vh; }
mark.other :is(a, .key) { background: var(--sunk); text-decoration-color: var(--soft); }
mark.vague :is(a, .key) { background: var(--amber-soft); text-decoration-color: var(--amber); }
mark.finding :is(a, .key) { background: var(--red-soft); text-decoration-color: var(--red); }
mark a:hover { filter: brightness(.95); }
mark :target, mark:target, mark a:target, mark :target a { outline: 2px solid var(--ink); outline-offset: 1px; }
.items > li:target, .cards > li:target { background: var(--accent-soft); box-shadow: 0 0 0 .5rem var(--accent-soft); border-radius: 4px; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; font-size: .8rem; color: var(--soft); margin: .5rem 0 .8rem; }
.lack { fill: var(--amber-mid); }
.lack-part { fill: var(--amber-soft); }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .92rem; overflow-wrap: break-word; }
.wide { overflow-x: auto; }
.wide thead th.number { max-width: 4.6rem; }
.wide th:first-child { position: sticky; left: 0; background: var(--paper); min-width: 9.5rem; max-width: 16rem; overflow-wrap: anywhere; }
.wide th.upright { padding-right: .4rem; }
.upright span { display: block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 9.5rem; line-height: 1.25; }
.wide td.goals { font-size: .78rem; color: var(--soft); white-space: nowrap; padding-right: .4rem; }
.small-bar { display: block; width: 100%; min-width: 3rem; max-width: 5.5rem; margin: .3rem 0 .15rem; }
th { text-align: left; font-weight: 640; color: var(--soft); font-size: .82rem; vertical-align: bottom; }
th, td { padding: .4rem .9rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { vertical-align: bottom; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
tbody tr:last-child > * { border-bottom: 0; }
tbody th { color: var(--ink); font-size: inherit; font-weight: 600; }
.holders { columns: 2 24rem; column-gap: 2.5rem; }
.holders li { break-inside: avoid; border-bottom: 1px solid var(--line); }
.holders summary { display: grid; grid-template-columns: minmax(0, 1fr) 6.5rem 4.2rem; gap: .8rem; align-items: center; padding: .3rem 0; }
.holders summary:hover .label, .holders details[open] .label { color: var(--accent); }
.holders .label { font-size: .92rem; font-weight: 620; line-height: 1.35; }
.holders .label::before { content: "\\25b8"; content: "\\25b8" / ""; display: inline-block; width: 1em; color: var(--soft); }
.holders details[open] .label::before { content: "\\25be"; content: "\\25be" / ""; }
.holders .value { font-size: .875rem; color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap; text-align: right; }
.people { display: flex; flex-wrap: wrap; gap: .15rem .8rem; font-size: .9rem; padding: 0 0 .6rem 1rem; }
footer { margin-top: 1.6rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
footer p + p { margin-top: .35rem; }
@media (min-width: 68rem) {
  .cols.two { grid-template-columns: minmax(0, 1fr) minmax(21rem, 27rem); }
  .cols.two > aside { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; overscroll-behavior: contain; }
}
@media (max-width: 40rem) {
  .grid { grid-template-columns: minmax(0, 1fr) auto; gap: .1rem .8rem; }
  .grid .label { margin-top: .5rem; grid-column: 1 / -1; }
  .grid .value { text-align: right; }
  .holders summary { grid-template-columns: minmax(0, 1fr) 4.5rem 4.2rem; gap: .6rem; }
  .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .items .head.rung { grid-template-columns: auto minmax(0, 1fr); }
  .items .head.rung > .soft { grid-column: 2; }
  .text div { grid-template-columns: 1.9rem minmax(0, 1fr); }
}
@media print {
  :root { --ground: #fff; --sunk: #fff; --shadow: none; color-scheme: light; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  nav.jump, button, .skip, .legend { display: none; }
  .card { border: 0; border-top: 1px solid #999; border-radius: 0; padding: .8rem 0; }
  .cols.two { display: block; }
  .cols.two > aside { position: static; max-height: none; overflow: visible; margin-top: 1rem; break-before: page; }
  a { color: inherit; text-decoration: none; }
  h2, h3, .card > .soft { break-after: avoid; }
  .areas { columns: 2; column-gap: 2rem; }
  .card .areas h3.area { margin: .9rem 0 .1rem; }
  .items > li { padding: .35rem 0; }
  details.goal, .people { display: none; }
  .holders .label::before { content: none; }
  .wide { overflow: visible; }
  .wide th:first-child { position: static; min-width: 8.5rem; }
  .wide table, .wide th { font-size: .72rem; }
  .wide :is(td, th, td.goals, th.upright) { padding-right: .3rem; }
  .wide td.goals { font-size: .66rem; }
  .holders { columns: 2; }
  .small-bar { min-width: 2rem; }
  .items .head.rung { grid-template-columns: auto minmax(0, 1fr); }
  .items .head.rung > .soft { grid-column: 2; }
  .items > li, .cards > li, .grid li, .rules li, .facts div, tr { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page { margin: 16mm 15mm; }
`
