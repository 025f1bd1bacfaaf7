export { sampleId } from './identifiers.ts';
export { loadSample, type SampleLoad, type SampleOptions } from './load.ts';
export { readSample, sampleFolder, type Sample } from './read.ts';
export { SampleError } from './sample-error.ts';
