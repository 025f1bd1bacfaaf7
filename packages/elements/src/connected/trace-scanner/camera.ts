import type { CameraFacing } from '../../internal/camera-facings.ts';
import { cameraFaultOf, cannotAsk, type CameraFault } from './camera-fault.ts';

/** What some phones' cameras can, and no type of the DOM knows. */
interface Lamp {
  readonly torch?: boolean;
}

/** An open camera. Whoever has it stops it. */
export class Camera {
  readonly stream: MediaStream;
  readonly #track: MediaStreamTrack | undefined;

  constructor(stream: MediaStream) {
    this.stream = stream;
    [this.#track] = stream.getVideoTracks();
  }

  /** Whether it has a light that can be switched; some phones know only when the picture is there. */
  get hasTorch(): boolean {
    const can = this.#track?.getCapabilities?.() as Lamp | undefined;
    return can?.torch === true;
  }

  /** @returns whether the light is on now */
  async light(torch: boolean): Promise<boolean> {
    try {
      await this.#track?.applyConstraints({ advanced: [{ torch } as MediaTrackConstraintSet] });
      return torch;
    } catch {
      return !torch; // some phones promise what they cannot keep
    }
  }

  /** Unplugged, or taken by the system. Not for `stop()`. */
  whenLost(lost: () => void, signal: AbortSignal): void {
    this.#track?.addEventListener('ended', lost, { signal });
  }

  stop(): void {
    for (const track of this.stream.getTracks()) track.stop();
  }
}

/** Asks the person for the camera. What comes after `signal` was aborted is switched off at once. */
export async function openCamera(facing: CameraFacing, signal: AbortSignal): Promise<Camera | CameraFault> {
  const fault = cannotAsk();
  if (fault !== undefined) return fault;
  try {
    const video = { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 720 } };
    const camera = new Camera(await navigator.mediaDevices.getUserMedia({ video, audio: false }));
    if (signal.aborted) camera.stop();
    return camera;
  } catch (error) {
    return cameraFaultOf(error);
  }
}
