const { isMpsError, newIdempotencyKey } = require('../../dist/mps-rest.js');

const app = getApp();
/** Where a top-up is kept from before it is sent until its outcome is known. */
const PENDING = 'pending-recharge';

/** A missing login or too many calls say nothing of what an attempt before may have done. */
const isFinal = ({ outcome, status }) => outcome === 'refused' && status !== 401 && status !== 429;

Page({
  data: { cards: [], qrPlain: '', expiresAt: '', message: '' },

  /** Also when the member comes back: WeChat may have ended the page in the middle of a top-up. */
  async onShow() {
    await this.attempt(async () => {
      if (!wx.getStorageSync('token')) await app.logIn();
      await this.finishRecharge();
      await this.showCards();
    });
  },

  async onShowCode({ currentTarget }) {
    await this.attempt(async () => {
      const body = { card_id: currentTarget.dataset.id };
      const { qr_plain, expires_at } = await app.client.POST('/member/qr/generate', { body });
      this.setData({ qrPlain: qr_plain, expiresAt: expires_at });
    });
  },

  async onRecharge({ currentTarget }) {
    const { id, amount } = currentTarget.dataset;
    const body = { card_id: id, amount, payment_method: 'wechat', idempotency_key: newIdempotencyKey() };
    wx.setStorageSync(PENDING, body);
    await this.attempt(async () => {
      await this.finishRecharge();
      await this.showCards();
    });
  },

  /** Sends the top-up that is kept, if there is one; with its key it is carried out once, however often it is sent. */
  async finishRecharge() {
    const body = wx.getStorageSync(PENDING);
    if (!body) return;
    try {
      await app.client.POST('/member/recharge', { body });
    } catch (error) {
      if (isMpsError(error) && isFinal(error)) wx.removeStorageSync(PENDING);
      throw error;
    }
    wx.removeStorageSync(PENDING);
    this.setData({ message: '充值成功' });
  },

  async showCards() {
    const { cards } = await app.client.GET('/member/cards');
    this.setData({ cards });
  },

  /** Does it, and says on the page what went wrong. */
  async attempt(action) {
    this.setData({ message: '' });
    try {
      await action();
    } catch (error) {
      if (!isMpsError(error)) throw error;
      // The next time the page is shown, the member logs in anew.
      if (error.status === 401) wx.removeStorageSync('token');
      this.setData({ message: [error.message, error.suggestion].filter(Boolean).join('。') });
    }
  },
});
