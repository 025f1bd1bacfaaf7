export { runInBackground, type Background, type Job } from './background.ts';
export { serverJobs } from './jobs.ts';
