import { verdicts, type Finding } from './judge.ts';
import { areas } from './rule.ts';

const marks = { kept: '✓', broken: '✗', 'not-tried': '–' } as const;

const count = (findings: readonly Finding[], verdict: Finding['verdict']): number =>
  findings.filter((finding) => finding.verdict === verdict).length;

/** How many rules were kept, broken and not tried. */
export const countVerdicts = (findings: readonly Finding[]): Readonly<Record<Finding['verdict'], number>> => ({
  kept: count(findings, verdicts[0]),
  broken: count(findings, verdicts[1]),
  'not-tried': count(findings, verdicts[2]),
});

/** What a terminal shows: rule by rule, and under a broken one what was seen and how to mend it. */
export function reportText(api: string, findings: readonly Finding[]): string {
  const lines = areas.flatMap((area) => {
    const own = findings.filter((finding) => finding.area === area);
    return own.length === 0 ? [] : ['', area, ...own.flatMap(describe)];
  });
  const { kept, broken, 'not-tried': notTried } = countVerdicts(findings);
  return [
    `${api}: ${findings.length} rules of the contract, /v1`,
    ...lines,
    '',
    `${kept} kept, ${broken} broken, ${notTried} not tried`,
  ].join('\n');
}

function describe({ id, title, verdict, seen, mend }: Finding): string[] {
  return [
    `  ${marks[verdict]} ${title}${verdict === 'broken' ? `  [${id}]` : ''}`,
    ...(seen === undefined ? [] : [`      ${seen}`]),
    ...(mend === undefined ? [] : [`      Mend: ${mend}`]),
  ];
}
