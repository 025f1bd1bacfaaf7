export { deliverDue, type DeliverOptions } from './deliver.ts';
export { listDeliveries, resend, type Delivery } from './deliveries.ts';
export {
  createEndpoint,
  listEndpoints,
  rotateSecret,
  setEndpointState,
  type EndpointWithNote,
  type NewEndpoint,
} from './endpoints.ts';
export { fanOut } from './fan-out.ts';
export { webhookSecret } from './job.ts';
