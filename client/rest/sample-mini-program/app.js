const { createRestClient, wxFetch } = require('./dist/mps-rest.js');

App({
  onLaunch() {
    this.client = createRestClient({
      // Where the API stands; WeChat wants it among the mini-program's request domains, over HTTPS.
      url: 'http://127.0.0.1:8000',
      fetch: wxFetch(wx),
      token: () => wx.getStorageSync('token'),
    });
  },

  /** Logs the member in by WeChat; the token is kept for the next start. */
  async logIn() {
    const { code } = await new Promise((success, fail) => wx.login({ success, fail }));
    const body = { provider: 'wechat', credential: code };
    const { token } = await this.client.POST('/auth/login/external', { body });
    wx.setStorageSync('token', token);
  },
});
