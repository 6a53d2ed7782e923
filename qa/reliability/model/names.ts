/** The words of the contract that the model decides by. */
export type CardTypeName = 'standard' | 'prepaid' | 'corporate' | 'voucher';
export type CardStatusName = 'active' | 'inactive' | 'lost' | 'expired' | 'closed';
export type RoleName = 'owner' | 'admin' | 'member' | 'viewer';
