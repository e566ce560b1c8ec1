// CSV as rows of cells, and back: a cell that nobody touched keeps its quotation marks.
export function parse(text) {
  const rows = [];
  let row = [];
  let cell = { text: '', quoted: false };
  let within = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (within && sign === '"' && text[at + 1] === '"') {
      cell.text += '"';
      at += 1;
    } else if (within) {
      if (sign === '"') {
        within = false;
      } else {
        cell.text += sign;
      }
    } else if (sign === '"' && cell.text === '') {
      within = true;
      cell.quoted = true;
    } else if (sign === ',') {
      row.push(cell);
      cell = { text: '', quoted: false };
    } else if (sign === '\n') {
      row.push(cell);
      rows.push(row);
      row = [];
      cell = { text: '', quoted: false };
    } else if (sign !== '\r') {
      cell.text += sign;
    }
  }
  if (cell.text !== '' || cell.quoted || row.length > 0) {
    row.push(cell);
    rows.push(row);
  }
  return rows;
}

export function write(rows) {
  return rows.map((row) => `${row.map((cell) => (cell.quoted || /[",\n\r]/.test(cell.text)
    ? `"${cell.text.replaceAll('"', '""')}"` : cell.text)).join(',')}\n`).join('');
}
