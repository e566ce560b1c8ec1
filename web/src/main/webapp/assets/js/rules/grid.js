// A table of the rule book as cells that a keyboard walks through. Beneath it lies the text field with the CSV, which is
// what is saved; without this script it is what one edits.
import { checking } from './checking.js';
import { parse, write } from './csv.js';
import { list } from './problems.js';
import { draftOf } from './unsaved.js';

const MOST = 1024 * 1024;
/** In characters. */
const NARROW = 4;
/** Longer ones are written in several lines, so that the columns beside them can be seen. */
const WIDE = 28;

const namesColumns = (row) => row[0]?.text.startsWith('id and');

class Grid {
  constructor(box, area, changed) {
    this.box = box;
    this.area = area;
    this.changed = changed;
    this.said = box.dataset;
    this.host = document.createElement('div');
    this.host.className = 'grid-scroll';
    area.before(this.host);
    this.making = box.querySelector('[data-shows-making]');
    this.making?.addEventListener('click', () => this.showMaking(this.making.getAttribute('aria-expanded') !== 'true'));
    this.read(area.value);
  }

  read(text) {
    this.rows = parse(text);
    const widest = Math.max(...this.rows.map((row) => row.length), 1);
    this.rows.forEach((row) => {
      while (row.length < widest) {
        row.push({ text: '', quoted: false, beyond: true });
      }
    });
    this.draw();
  }

  /**
   * A decision table begins with lines about how it is made, up to those names of its columns that people read, which are its
   * head here: whoever keeps the policy rarely needs them, so they wait folded. The first line of a plain table is its head.
   */
  draw() {
    const table = document.createElement('table');
    table.className = 'grid';
    const caption = table.createCaption();
    caption.className = 'away';
    caption.textContent = this.said.file;
    const head = table.createTHead().insertRow();
    head.append(Object.assign(document.createElement('th'), { scope: 'col', textContent: '#' }));
    this.rows[0]?.forEach((cell, column) => head.append(Object.assign(document.createElement('th'),
      { scope: 'col', textContent: this.nameOf(column) })));
    const body = table.createTBody();
    this.technical = this.rows.findIndex(namesColumns);
    this.rows.forEach((row, at) => this.drawRow(body.insertRow(), row, at));
    this.host.replaceChildren(table);
    this.showMaking(this.making?.getAttribute('aria-expanded') === 'true');
    if (this.making) {
      this.making.hidden = this.technical < 0;
    }
  }

  showMaking(shown) {
    this.making?.setAttribute('aria-expanded', shown);
    this.host.classList.toggle('grid-folded', !shown && this.technical >= 0);
  }

  /** The first row that can be seen. */
  get first() {
    return this.host.classList.contains('grid-folded') ? this.technical + 1 : 0;
  }

  drawRow(line, row, at) {
    line.className = at <= this.technical ? 'technical' : '';
    line.append(Object.assign(document.createElement('th'), { scope: 'row', textContent: at + 1 }));
    row.forEach((cell, column) => {
      const long = cell.text.length > WIDE;
      const input = document.createElement(long ? 'textarea' : 'input');
      input.value = cell.text;
      if (long) {
        input.cols = WIDE;
        input.rows = Math.ceil((cell.text.length * 1.1) / WIDE);
      } else {
        input.size = Math.max(cell.text.length, NARROW);
      }
      input.readOnly = this.area.readOnly;
      input.dataset.row = at;
      input.dataset.column = column;
      const name = this.nameOf(column);
      input.setAttribute('aria-label', this.said.cell.replace('{0}', at + 1).replace('{1}', name));
      line.insertCell().append(input);
    });
  }

  nameOf(column) {
    const heading = this.rows.find(namesColumns) || this.rows[0];
    return heading[column]?.text || String.fromCharCode(65 + column);
  }

  /** Of what is given or expected under that name; the first where there is none. */
  columnOf(name) {
    const heading = (this.rows.find(namesColumns) || this.rows[0] || []).map((cell) => cell.text);
    return Math.max(heading.indexOf(`expect ${name}`), heading.indexOf(name), 0);
  }

  /** Of a line of the file: a cell may go over several. */
  rowOf(line) {
    let begins = 1;
    return Math.max(this.rows.findIndex((row) => {
      begins += 1 + row.reduce((breaks, cell) => breaks + cell.text.split('\n').length - 1, 0);
      return line < begins;
    }), 0);
  }

  cell(row, column) {
    return this.host.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  }

  go(row, column) {
    if (row < this.first) {
      this.showMaking(true);
    }
    const there = this.cell(Math.min(Math.max(row, 0), this.rows.length - 1), Math.min(Math.max(column, 0), this.rows[0].length - 1));
    there?.focus();
    there?.select();
  }

  put(row, column, text) {
    const cell = this.rows[row]?.[column];
    if (cell) {
      cell.text = text;
      cell.beyond = false;
      const input = this.cell(row, column);
      if (input && input.value !== text) {
        input.value = text;
      }
    }
  }

  tell() {
    // Cells that the file never had, at the ends of short rows, stay away.
    this.area.value = write(this.rows.map((row) => {
      const last = row.findLastIndex((cell) => !cell.beyond);
      return row.slice(0, last + 1);
    }));
    this.changed(this.area.value);
  }

  addRow(after) {
    this.rows.splice(after + 1, 0, this.rows[Math.max(after, 0)].map((cell) => ({ text: '', quoted: cell.quoted })));
    this.draw();
    this.tell();
    this.go(after + 1, 0);
  }

  removeRow(at) {
    if (this.rows.length > 1) {
      this.rows.splice(at, 1);
      this.draw();
      this.tell();
      this.go(at, 0);
    }
  }

  paste(row, column, text) {
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
    while (this.rows.length < row + lines.length) {
      this.rows.push(this.rows[0].map(() => ({ text: '', quoted: false })));
    }
    this.draw();
    lines.forEach((cells, down) => cells.forEach((cell, right) => this.put(row + down, column + right, cell)));
    this.tell();
    this.go(row, column);
  }

  mark(problems) {
    this.host.querySelectorAll('[aria-invalid]').forEach((input) => {
      input.removeAttribute('aria-invalid');
      input.title = '';
    });
    problems.forEach((problem) => {
      const input = this.cell(this.rowOf(problem.line), Math.max(problem.column - 1, 0));
      input?.setAttribute('aria-invalid', 'true');
      if (input) {
        input.title = problem.message;
      }
    });
  }
}

function keys(grid, event) {
  const input = event.target;
  if (!input.dataset?.row) {
    return;
  }
  const row = Number(input.dataset.row);
  const column = Number(input.dataset.column);
  const all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const moves = {
    ArrowUp: [Math.max(row - 1, grid.first), column],
    ArrowDown: [row + 1, column],
    Enter: [Math.max(row + (event.shiftKey ? -1 : 1), grid.first), column],
    ...(all || input.selectionEnd === 0 ? { ArrowLeft: [row, column - 1] } : {}),
    ...(all || input.selectionStart === input.value.length ? { ArrowRight: [row, column + 1] } : {}),
  };
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    grid.box.closest('form').querySelector('[data-saves]')?.click();
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey && moves[event.key]) {
    event.preventDefault();
    grid.go(...moves[event.key]);
  }
}

/** Strictly: letters that were guessed would change what a rule says. */
function csvOf(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}

/** A workbook is read by the server, which leaves unchanged lines as they were. */
async function taken(file, box) {
  const name = file.name.toLowerCase();
  if (file.size > MOST) {
    return { refused: box.dataset.tooLarge };
  }
  if (name.endsWith('.csv')) {
    const text = csvOf(await file.arrayBuffer());
    return text === null || text.includes('\0') ? { refused: box.dataset.notUtf8 } : { text };
  }
  if (!name.endsWith('.xlsx')) {
    return { refused: box.dataset.noTable };
  }
  try {
    const answer = await fetch(box.dataset.sheet, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file });
    return answer.ok ? await answer.json() : { refused: box.dataset.notRead };
  } catch {
    return { refused: box.dataset.notRead };
  }
}

function open(box) {
  const area = box.querySelector('textarea');
  const problems = document.getElementById(box.dataset.problems);
  const draft = draftOf(box, area);
  let grid = null;
  const check = checking(box.dataset.check, box.dataset.release, box.dataset.file, (found) => {
    grid.mark(found);
    list(problems, found, (problem) => grid.go(grid.rowOf(problem.line), problem.column - 1));
  });
  grid = new Grid(box, area, (text) => {
    draft.keep(text);
    check(text);
  });
  let last = null;
  grid.host.addEventListener('keydown', (event) => keys(grid, event));
  grid.host.addEventListener('focusin', (event) => { last = event.target.dataset.row ? Number(event.target.dataset.row) : last; });
  grid.host.addEventListener('input', (event) => {
    grid.put(Number(event.target.dataset.row), Number(event.target.dataset.column), event.target.value);
    grid.tell();
  });
  grid.host.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (/[\t\n]/.test(text) && !area.readOnly) {
      event.preventDefault();
      grid.paste(Number(event.target.dataset.row), Number(event.target.dataset.column), text);
    }
  });
  box.querySelector('[data-adds-row]')?.addEventListener('click', () => grid.addRow(last ?? grid.rows.length - 1));
  box.querySelector('[data-removes-row]')?.addEventListener('click', () => last !== null && grid.removeRow(last));
  box.querySelector('[data-takes-file]')?.addEventListener('change', async (event) => {
    const file = event.target.files[0];
    const answer = file ? await taken(file, box) : {};
    if (answer.text) {
      grid.read(answer.text);
      grid.tell();
    } else if (file) {
      window.alert(answer.refused ?? box.dataset.noTable);
    }
    event.target.value = '';
  });
  box.querySelector('[data-gives-file]')?.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([area.value], { type: 'text/csv' }));
    link.download = box.dataset.file.replaceAll('/', '-');
    link.click();
    URL.revokeObjectURL(link.href);
  });
  box.querySelectorAll('[data-with-script]').forEach((part) => { part.hidden = false; });
  draft.offer((text) => {
    grid.read(text);
    grid.tell();
  });
  area.hidden = true;
  check(area.value, true);
  const asked = new URLSearchParams(location.search);
  if (asked.has('line')) {
    grid.go(grid.rowOf(Number(asked.get('line'))), asked.has('cell') ? Number(asked.get('cell')) - 1 : grid.columnOf(asked.get('column')));
  }
}

document.querySelectorAll('[data-grid]').forEach(open);
