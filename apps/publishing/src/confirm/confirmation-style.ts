/** Black on white, readable on a telephone and on paper, where the form is not needed. */
export const CONFIRMATION_STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; color: #000; background: #fff; margin: 2rem auto; max-width: 42rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } p, dd { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { font-weight: 600; } dd { margin: 0; white-space: pre-line; }
label { display: block; margin: .8rem 0; } input, textarea { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .3rem; }
button { font: inherit; padding: .5rem 1rem; margin: .4rem .8rem .4rem 0; cursor: pointer; } .state { font-weight: 600; }
@media print { form { display: none; } body { margin: 0; max-width: none; padding: 0; } @page { margin: 15mm; } }
`;
