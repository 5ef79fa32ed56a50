/** jsdom with the parts of the Fetch standard that Node has and jsdom hides. */
const { TestEnvironment } = require('jest-environment-jsdom');

class BrowserEnvironment extends TestEnvironment {
  constructor(...parts) {
    super(...parts);
    Object.assign(this.global, {
      Response,
      Request,
      Headers,
      ReadableStream,
      TextEncoder,
      TextDecoder,
      structuredClone,
    });
  }
}

module.exports = BrowserEnvironment;
