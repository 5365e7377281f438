/** Who works at a bench; donors and beneficiaries have no role. */
export const roles = ['technician', 'quality-lead', 'logistics', 'coordination'] as const
