/** Which camera: the one on the back of a phone, or the one that looks at whoever holds it. */
export const cameraFacings = ['environment', 'user'] as const;
export type CameraFacing = (typeof cameraFacings)[number];
