export { runInBackground, type Background, type Job } from './background.ts';
export { serverJobs, type JobOptions } from './jobs.ts';
