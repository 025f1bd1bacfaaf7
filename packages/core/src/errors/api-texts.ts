import { adminErrorTexts } from './admin-texts.ts';
import type { ApiErrorCode } from './admin-registry.ts';
import { errorTexts, type ErrorText } from './texts.ts';

/** What every code of the whole registry means. */
export const apiErrorTexts: Readonly<Record<ApiErrorCode, ErrorText>> = { ...errorTexts, ...adminErrorTexts };
