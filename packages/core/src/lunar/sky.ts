/** Julian day on which day number 0, 1 January 1970, begins. */
export const epoch = 2440587.5;

/** Sine of an angle in degrees. */
export const sine = (degrees: number): number => Math.sin((degrees % 360) * (Math.PI / 180));
