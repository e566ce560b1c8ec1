// The common shapes of a rule; what each is called comes from the words of the page.
function rule(id, conditions, consequence) {
  return `rule "\${${id}} \${what it says in one sentence}"\n    @Source("\${where that is written}")\nwhen\n${
    conditions.map((line) => `    ${line}`).join('\n')}\n    $outcome : Outcome()\nthen\n    $outcome.${consequence};\nend\n`;
}

export const SHAPES = [
  { name: 'rule-tick', folders: ['grading'], text: rule('GR-00', ['CaseFacts( ${safetyHazard} == true )'], 'proposeGrade(${IMPORTANT})') },
  { name: 'rule-or', folders: ['grading'], text: rule('GR-00', ['CaseFacts( ${personalInjury} == true || ${economicLoss} > ${5000} )'], 'proposeGrade(${IMPORTANT})') },
  { name: 'rule-number', folders: ['grading'], text: rule('GR-00', ['PolicyFacts( $limit : ${largeLoss} )', 'CaseFacts( ${economicLoss} >= $limit )'], 'proposeGrade(${MAJOR})') },
  { name: 'rule-approval', folders: ['approval'], text: rule('AP-00', ['CaseFacts( kind == Kind.${CLAIM}, grade == Grade.${MAJOR} )'], 'requireApproval(${DIRECTOR})') },
  { name: 'rule-routing', folders: ['routing'], text: rule('RT-00', ['CaseFacts( category == "${courier}" )'], 'proposeDepartment("${logistics}")') },
  { name: 'rule-measure', folders: ['measures'], text: rule('MS-00', ['CaseFacts( grade == Grade.${MAJOR} )'], 'requireMeasure(${CORRECTIVE})') },
  { name: 'rule-escalation', folders: ['escalation'], text: rule('ES-00', ['ClockFacts( event == EscalationEvent.${BREACHED} )'], 'proposeEscalation(${DIRECTOR})') },
  { name: 'rule-suggestion', folders: ['suggestions'], text: rule('SG-00', ['TextFacts( words contains "${ leak}" )'], 'suggest(${OUTAGE_OR_LEAK})') },
  { name: 'rule-deadline', folders: ['deadlines'], text: rule('DL-00', ['CaseFacts( kind == Kind.${CLAIM} )'], 'proposeDeadline(${RESPONSE}, ${24}, ${ELAPSED})') },
  { name: 'rule-warning', folders: ['warnings'], text: rule('WR-00', ['CaseFacts( grade == Grade.${MAJOR} )'], 'proposeWarning(${60})') },
  { name: 'rule-priority', folders: ['priority'], text: rule('PR-00', ['CaseFacts( grade == Grade.${MAJOR} )'], 'proposePriority(${90})') },
];
