/** The static server of the examples, strict policy included: what tests open is what people see. */
export { serveExample, type ExampleServer, type PolicyViolation } from '../../examples/serve.ts';
