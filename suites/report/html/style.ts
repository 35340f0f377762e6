/** The page's looks: one column, few lines, colour only where it says something. */
export const style = `
:root{color-scheme:light dark;--paper:#fdfdfb;--raised:#f6f6f2;--line:#e3e3dd;--ink:#1d1f21;--soft:#62676d;
--red:#b3261e;--red-wash:#fcefed;--green:#24724a;--green-wash:#eef6f0;--amber:#8a5a00;--blue:#2f5a9e;
--mono:ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace}
@media (prefers-color-scheme:dark){:root{--paper:#151618;--raised:#1c1e21;--line:#303338;--ink:#e7e6e2;--soft:#9ba0a7;
--red:#ff8f84;--red-wash:#2b1b1a;--green:#7fd0a2;--green-wash:#18251e;--amber:#e0b054;--blue:#9cbcf2}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{background:var(--paper);color:var(--ink);font:15px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;scroll-padding-top:5rem}
body{margin:0;overflow-wrap:anywhere}
.page{max-width:68rem;margin:0 auto;padding:3.5rem 1.5rem 4rem}
p,dl,dd,ol,ul,h1,h2,h3,pre{margin:0;padding:0}
code,pre,kbd,.wire,.script,.cast{font-family:var(--mono);font-size:.8125rem}
svg{display:block}
:focus-visible{outline:2px solid var(--blue);outline-offset:2px;border-radius:3px}
.hidden,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.skip:focus{position:fixed;top:.5rem;left:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:3}
.sign svg{width:1.125rem;height:1.125rem;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}

.headline{display:flex;gap:1rem;align-items:flex-start}
.headline .sign{margin-top:.35rem}
.headline .sign svg{width:2rem;height:2rem;stroke-width:1.5}
h1{font-size:2rem;line-height:1.25;font-weight:600;letter-spacing:-.02em}
h1::first-letter{text-transform:uppercase}
.why{font-size:1.0625rem;color:var(--soft);max-width:44rem}
.conformant .sign{color:var(--green)}.non-conformant .sign,header.error .sign{color:var(--red)}.inconclusive .sign{color:var(--amber)}
.overview{display:flex;flex-wrap:wrap;gap:2rem 4rem;justify-content:space-between;align-items:flex-start;margin:2.25rem 0 2.5rem}
.facts{display:grid;gap:.3rem;flex:1 1 22rem}
.facts div,.sources div{display:grid;grid-template-columns:6rem 1fr;gap:1rem}
dt{color:var(--soft)}
.grid{border-collapse:collapse;overflow-wrap:normal;font-variant-numeric:tabular-nums}
.grid th{font-weight:400;color:var(--soft);text-align:right;padding:.15rem 0 .4rem 1.5rem;font-size:.875rem}
.grid tbody th{text-align:left;padding:.2rem 0;font-size:.8125rem;letter-spacing:.03em}
.grid td{text-align:right;padding:.2rem 0 .2rem 1.5rem}
.grid tbody tr{border-top:1px solid var(--line)}
td.zero{color:var(--soft)}td.broken,td.error{color:var(--red);font-weight:600}td.untested{color:var(--amber);font-weight:600}

.remarks{margin:0 0 1.5rem;padding:.9rem 1.1rem;background:var(--raised);border-radius:8px}
.remarks h2{margin:0 0 .2rem;font-size:.875rem}
.remarks ul{padding-left:1.1rem}

.tools{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;padding:.75rem 0;background:var(--paper);border-bottom:1px solid var(--line)}
.tools input{flex:1 1 11rem;min-width:9rem;font:inherit;color:inherit;background:var(--raised);border:1px solid var(--line);border-radius:7px;padding:.35rem .7rem}
.toggles{display:flex;flex-wrap:wrap;gap:.3rem}
button{font:inherit;font-size:.8125rem;color:inherit;background:none;border:1px solid var(--line);border-radius:7px;padding:.25rem .6rem;cursor:pointer;white-space:nowrap;overflow-wrap:normal}
button span{color:var(--soft);font-variant-numeric:tabular-nums}
button:hover{border-color:var(--soft)}
button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--paper)}
button[aria-pressed=true] span{color:inherit}
#shown{color:var(--soft);font-size:.8125rem;min-width:6.5rem;text-align:right}

main .none{margin:2.25rem 0;color:var(--soft)}
h2{font-size:.9375rem;font-weight:600;margin:2.25rem 0 .4rem}
.group h2::first-letter{text-transform:uppercase}
.rule{border-top:1px solid var(--line)}
.group .rule:last-child{border-bottom:1px solid var(--line)}
.rule>summary{display:grid;grid-template-columns:1.125rem 1fr auto 6.5rem;gap:.2rem .9rem;align-items:baseline;padding:.6rem .4rem;cursor:pointer;list-style:none;border-radius:4px}
.rule>summary::-webkit-details-marker{display:none}
.rule>summary:hover{background:var(--raised)}
.rule>summary .sign{align-self:start;margin-top:.2rem;color:var(--soft)}
.rule.kept .sign{color:var(--green)}.rule.broken .sign,.rule.error .sign,.rule.broken .verdict,.rule.error .verdict{color:var(--red)}
.rule.untested .sign,.rule.untested .verdict,.rule.calm.broken .sign,.rule.calm.broken .verdict{color:var(--amber)}
.rule.calm.untested .sign,.rule.calm.untested .verdict{color:var(--soft)}
.name{display:grid;grid-template-columns:minmax(0,15rem) minmax(0,1fr);gap:.1rem 1rem;align-items:baseline}
.level{font-size:.75rem;letter-spacing:.04em;color:var(--soft)}
.verdict{text-align:right;font-size:.875rem;color:var(--soft)}
.body{padding:.4rem .4rem 2rem 2.4rem}
h3{font-size:.8125rem;font-weight:600;margin:1.75rem 0 .4rem}
.note{color:var(--soft);margin-bottom:.75rem}
.more,.cast{color:var(--soft);font-size:.8125rem}
.versus{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:.4rem 0 0}
.versus>div{padding:.8rem 1rem;border-radius:8px}
.versus h3{margin:0 0 .15rem}
.expected{background:var(--green-wash)}.expected h3{color:var(--green)}
.actual{background:var(--red-wash)}.actual h3{color:var(--red)}
.script{padding-left:2rem}
.script li::marker{color:var(--soft)}
.script li{padding:.1rem 0 .1rem .3rem}

.wire{list-style:none;line-height:1.5}
.wire li>details>summary{display:grid;grid-template-columns:2.25rem 1fr auto;gap:.75rem;padding:.12rem .5rem;cursor:pointer;list-style:none;border-radius:4px}
.wire summary::-webkit-details-marker{display:none}
.wire summary:hover,.wire .lit summary{background:var(--raised)}
.words{white-space:pre-wrap}
.at{color:var(--soft);text-align:right;font-variant-numeric:tabular-nums}
.wire .step{color:var(--soft);padding:.5rem .5rem .12rem 3.5rem}
.wire .broke summary{background:var(--red-wash)}
.here{color:var(--red);font-weight:600}
.wire pre{margin:.2rem 0 .6rem 3.5rem;padding:.7rem .9rem;background:var(--raised);border-radius:6px;white-space:pre-wrap;max-height:24rem;overflow:auto;font-size:.75rem}
.replay{display:flex;gap:1rem;align-items:flex-start;justify-content:space-between;padding:.6rem .8rem;background:var(--raised);border-radius:8px}
.sources{display:grid;gap:.2rem;font-size:.875rem}
.body>*+.sources{margin-top:1.5rem}
.sources dd span{display:block}

.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
.timeline{font-size:10.5px;fill:var(--ink)}
.timeline .step{fill:none}.timeline .step.odd{fill:var(--raised)}
.step-name,.lane-name{fill:var(--soft);font-size:11px}
.shade{fill:var(--paper)}
.lane-name{font-weight:600;fill:var(--ink)}
.lane{stroke:var(--line);stroke-width:1.5}.lane.master{stroke:var(--soft)}
.mark{text-anchor:middle;color:var(--blue)}
.mark.event{color:var(--green)}.mark.bad{color:var(--amber)}.mark.broke{color:var(--red)}
.mark .wire{stroke:currentColor;stroke-width:1.2;opacity:.75}
.mark circle,.mark .head{fill:currentColor}
.mark .detail{fill:var(--soft)}
.mark .number{fill:var(--soft);font-size:9.5px;text-anchor:start}
.mark .halo{fill:var(--red-wash)}
.mark.broke text{fill:var(--red);font-weight:600}
.mark.lit .wire{stroke-width:2.5;opacity:1}

footer{margin-top:3rem;color:var(--soft);font-size:.8125rem}
dialog{border:1px solid var(--line);border-radius:12px;background:var(--paper);color:var(--ink);padding:1.5rem 2rem}
dialog::backdrop{background:#0006}
dialog h2{margin-top:0}
dialog div{display:grid;grid-template-columns:5rem 1fr;padding:.15rem 0}
dialog form{margin-top:1rem;text-align:right}
kbd{white-space:pre}

@media (max-width:44rem){.page{padding:2rem 1rem}.versus,.name{grid-template-columns:1fr}.body{padding-left:.4rem}
.rule>summary{grid-template-columns:1.125rem 1fr auto}.rule>summary .verdict{grid-column:2;text-align:left}.tools{position:static}.grid th,.grid td{padding-left:.6rem}.grid thead th{font-size:.75rem}#shown{flex:1}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{color-scheme:light;--paper:#fff;--raised:#f4f4f1;--line:#d5d5cf;--ink:#000;--soft:#50555a;--red:#a01810;--red-wash:#fbeeec;--green:#1c633e;--green-wash:#eef5f0;--amber:#7a4f00;--blue:#24497f}
html{font-size:10pt}.page{max-width:none;padding:0}.tools,.skip,.copy,dialog{display:none!important}
.rule>summary,.versus,.replay,.scroll{break-inside:avoid}h3,h2{break-after:avoid}
.scroll{overflow:visible;border:0}.lane-names{transform:none!important}.timeline{max-width:100%;height:auto}
*{print-color-adjust:exact}}
`
