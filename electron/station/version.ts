/** The station's version, as reports and screens name it; a test holds it to the package's. */
export const stationVersion = '0.1.0'
