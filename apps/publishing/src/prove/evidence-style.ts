/** Black on white, on screen as on paper; rows and headings stay together where a page ends. */
export const EVIDENCE_STYLE = `
body { font: 14px/1.45 system-ui, sans-serif; color: #000; background: #fff; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; break-after: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { font-weight: 600; } dd { margin: 0; white-space: pre-line; }
dd, td { overflow-wrap: anywhere; }
td:nth-child(5) { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #000; padding: .25rem .5rem; text-align: left; vertical-align: top; white-space: pre-line; }
tr { break-inside: avoid; } thead { display: table-header-group; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 9pt; } @page { margin: 15mm; } }
`;
