/** Why there is no picture from a camera. */
export type CameraFault =
  'insecure' | 'unsupported' | 'policy' | 'refused' | 'dismissed' | 'none' | 'busy' | 'lost' | 'failed';

/** Known to Chromium alone, under two names. */
interface WithPolicy {
  readonly permissionsPolicy?: { allowsFeature(feature: string): boolean };
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/** Why a page like this one cannot even ask; `undefined` where it can. */
export function cannotAsk(): CameraFault | undefined {
  if (!window.isSecureContext) return 'insecure';
  // A WebView whose app knows no camera has neither.
  if (typeof navigator.mediaDevices?.getUserMedia !== 'function') return 'unsupported';
  const { permissionsPolicy, featurePolicy } = document as WithPolicy;
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature('camera') === false ? 'policy' : undefined;
}

/** What `getUserMedia` rejected with, in our words (Media Capture and Streams, section 10.2). */
export async function cameraFaultOf(error: unknown): Promise<CameraFault> {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return (await isStillAsked()) ? 'dismissed' : 'refused';
    case 'SecurityError':
      return 'policy';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}

/** Whoever closed the question is asked again at the next press; who refused has to go to the browser's settings. */
async function isStillAsked(): Promise<boolean> {
  try {
    const name = 'camera' as PermissionName;
    return (await navigator.permissions.query({ name })).state === 'prompt';
  } catch {
    return false; // an engine that tells no page: refusal is the case that needs more words
  }
}
