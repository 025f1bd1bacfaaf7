import { ReactiveElement, type ReactiveController } from 'lit';

const known = new WeakMap<ReactiveElement, ReactiveController[]>();
// eslint-disable-next-line @typescript-eslint/unbound-method -- called below with the element that it belongs to
const { addController } = ReactiveElement.prototype;

// Lit's renderer leaves out the controllers' `hostUpdate`, and keeps no public list of them. Ours read their data there.
ReactiveElement.prototype.addController = function (controller) {
  const controllers = known.get(this) ?? [];
  controllers.push(controller);
  known.set(this, controllers);
  addController.call(this, controller);
};

/** Tells an element's controllers of its update, as a browser does before the element renders. */
export function updateControllers(element: ReactiveElement): void {
  for (const controller of known.get(element) ?? []) controller.hostUpdate?.();
}
