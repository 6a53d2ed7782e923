/** What docs.ts uses of the package, which brings no types of its own. */
declare module 'swagger-ui-express' {
  import type { RequestHandler } from 'express';

  export interface PageOptions {
    customSiteTitle: string;
    /** Handed to Swagger UI in the browser; functions travel as their text. */
    swaggerOptions: Readonly<Record<string, unknown>>;
  }

  const swaggerUi: {
    serve: RequestHandler[];
    setup(document: null, options: PageOptions): RequestHandler;
  };
  export default swaggerUi;
}
