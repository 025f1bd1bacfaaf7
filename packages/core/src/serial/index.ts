export {
  copySigns,
  serialViewRequestSchema,
  serialViewsSchema,
  type CopySign,
  type SerialViewRequest,
  type SerialViews,
} from './view.ts';
