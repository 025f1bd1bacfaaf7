export { deliverDue, type DeliverOptions } from './deliver.ts';
export { listDeliveries, resend, type Delivery } from './deliveries.ts';
export {
  createEndpoint,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
  setEndpointState,
  type EndpointWithNote,
  type NewEndpoint,
} from './endpoints.ts';
export { fanOut } from './fan-out.ts';
export { webhookSecret } from './job.ts';
export { sendTest } from './send-test.ts';
