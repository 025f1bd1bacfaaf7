export { sampleId } from './identifiers.ts';
export { loadSample, type SampleLoad, type SampleOptions } from './load.ts';
export { sampleFolder } from './read.ts';
export { SampleError } from './sample-error.ts';
