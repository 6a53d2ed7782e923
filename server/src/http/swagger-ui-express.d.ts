/** The two functions of the package that docs.ts uses; it brings no types of its own. */
declare module 'swagger-ui-express' {
  import type { RequestHandler } from 'express';

  const swaggerUi: {
    serve: RequestHandler[];
    setup(document: null, options: { customSiteTitle: string; swaggerOptions: { url: string } }): RequestHandler;
  };
  export default swaggerUi;
}
