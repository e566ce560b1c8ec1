// What can be written next, from the vocabulary of the rule book: facts, their fields, the values of a field, proposals.
import { snippetCompletion } from '@codemirror/autocomplete';
import { SHAPES } from './shapes.js';

/** Comments and texts in them would look like words of the rule. */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length));
}

function partOf(before) {
  const words = before.match(/\b(?:rule|when|then|end)\b/g);
  return words ? words[words.length - 1] : 'end';
}

/** The name before the innermost bracket that is still open, and what stands in it so far. */
function openCall(before) {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (before[at] === ')') {
      depth += 1;
    } else if (before[at] === '(' && depth > 0) {
      depth -= 1;
    } else if (before[at] === '(') {
      const name = before.slice(0, at).match(/(\w+)\s*$/);
      return { name: name ? name[1] : '', inside: before.slice(at + 1), outer: before.slice(0, at) };
    }
  }
  return null;
}

function valuesOf(words, word, bare = false) {
  if (word.sort === 'TICK') {
    return [{ name: 'true', label: '' }, { name: 'false', label: '' }];
  }
  const choice = words.choices.find((each) => each.name === word.choice);
  return (choice?.values || []).map((value) => ({ name: bare ? value.name : `${word.choice}.${value.name}`, label: value.label }));
}

function option(label, detail, type, extra = {}) {
  return { label, detail: detail || undefined, type, ...extra };
}

function fieldOptions(facts) {
  return facts.fields.map((field) => option(field.name, field.label, 'property', { info: field.about }));
}

function valueOptions(words, field) {
  const values = valuesOf(words, field).map((value) => option(value.name, value.label, 'constant', { boost: 2 }));
  return field.mayBeUnknown ? [...values, option('null', words.unknown, 'constant')] : values;
}

function factOptions(words, folder) {
  const shown = words.decisions.find((each) => each.folder === folder)?.facts;
  const facts = words.facts.filter((fact) => !shown || shown.includes(fact.name)).map((fact) => snippetCompletion(
    `${fact.name}( \${${fact.fields[0].name}} )`, option(fact.name, fact.label, 'class', { info: fact.about })));
  return [...facts, option('$outcome : Outcome()', words.outcome, 'class'),
    snippetCompletion('not ${CaseFacts}( ${} )', option('not', '', 'keyword')),
    snippetCompletion('exists ${CaseFacts}( ${} )', option('exists', '', 'keyword')), option('then', '', 'keyword')];
}

function isAllowed(words, folder, proposal) {
  const decision = words.decisions.find((each) => each.folder === folder);
  return !decision || decision.proposals.includes(proposal.name);
}

function proposalOptions(words, folder) {
  return words.proposals.filter((proposal) => isAllowed(words, folder, proposal)).flatMap((proposal) => proposal.forms.map((form) => {
    const values = form.map((argument) => argument.name);
    return snippetCompletion(`${proposal.name}(${values.map((name) => `\${${name}}`).join(', ')});`,
      option(`${proposal.name}(${values.join(', ')})`, proposal.label, 'function', { info: proposal.about }));
  }));
}

function inCondition(words, before, folder) {
  const call = openCall(before);
  if (!call) {
    return factOptions(words, folder);
  }
  // in ( A, B ): the bracket's own name is the word "in", the field stands before it, the facts one bracket further out.
  const outer = call.name === 'in' ? openCall(call.outer) : call;
  const facts = outer && words.facts.find((fact) => fact.name === outer.name);
  if (!facts) {
    return [];
  }
  const compared = call.name === 'in' ? call.outer.match(/(\w+)\s+(?:not\s+)?in\s*$/)
    : call.inside.match(/(\w+)\s*(?:[=!<>]=?|contains|startsWith)\s*[\w.]*$/);
  const field = compared && facts.fields.find((each) => each.name === compared[1]);
  return field ? valueOptions(words, field) : fieldOptions(facts);
}

function inConsequence(words, before, folder) {
  const call = openCall(before);
  const proposal = call && words.proposals.find((each) => each.name === call.name);
  if (proposal) {
    const place = call.inside.split(',').length - 1;
    const bare = words.decisions.find((each) => each.folder === folder)?.bareChoices || [];
    const taken = new Map();
    proposal.forms.map((form) => form[place]).filter(Boolean)
      .flatMap((argument) => valuesOf(words, argument, bare.includes(argument.choice)))
      .forEach((value) => taken.set(value.name, option(value.name, value.label, 'constant')));
    return [...taken.values()];
  }
  if (/\$outcome\.\w*$/.test(before)) {
    return proposalOptions(words, folder);
  }
  return [option('$outcome.', '', 'variable'), option('end', '', 'keyword')];
}

function atTop(words, folder) {
  return SHAPES.filter((shape) => !shape.folders || shape.folders.includes(folder))
    .map((shape) => snippetCompletion(shape.text, option(shape.name, words.shapes[shape.name], 'text', { boost: 1 })));
}

/** A source for CodeMirror; words is a function, because the vocabulary comes a little later than the editor. */
export function completionOf(words, file) {
  const folder = file.slice(0, Math.max(0, file.indexOf('/')));
  return (context) => {
    const known = words();
    const typed = context.matchBefore(/\$?[\w.]*$/);
    if (!known || (!context.explicit && !typed?.text)) {
      return null;
    }
    const before = withoutComments(context.state.sliceDoc(0, context.pos));
    const part = partOf(before);
    if (part === 'rule') {
      return { from: typed.from, options: [option('when', '', 'keyword')], validFor: /^\w*$/ };
    }
    let options = atTop(known, folder);
    if (part === 'when') {
      options = inCondition(known, before, folder);
    } else if (part === 'then') {
      options = inConsequence(known, before, folder);
    }
    const afterDot = /\$outcome\.\w*$/.test(typed.text) ? typed.text.indexOf('.') + 1 : 0;
    return { from: typed.from + afterDot, options, validFor: afterDot ? /^\w*$/ : /^\$?[\w.]*$/ };
  };
}
