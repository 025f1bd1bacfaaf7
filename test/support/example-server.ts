/** The static server of the examples, strict policy included: what tests open is what people see. */
export {
  serveExample,
  strictPolicy,
  type ExampleServer,
  type PolicyOptions,
  type PolicyViolation,
} from '../../examples/serve.ts';
