export { judge, ruleIds, type Finding, type JudgeOptions } from './judge.ts';
export { countVerdicts, reportText } from './report.ts';
