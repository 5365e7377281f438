/** What this bench is told about itself, as far as others have to be able to see it later. */
export type SettingsEvent =
  | {
      readonly type: 'organisation.changed'
      readonly payload: {
        readonly organisation: string
        readonly addressLines: readonly string[]
        readonly siret: string | null
        /** Which of the parts that the journal does not repeat are others now. */
        readonly changed: readonly ('contact' | 'logo')[]
      }
    }
  | {
      readonly type: 'impact.factorsChanged'
      readonly payload: {
        readonly factors: readonly {
          readonly kind: string
          readonly wasteGrams: number | null
          readonly carbonGrams: number | null
        }[]
      }
    }
