package ma.prim.agreements;

/**
 * Objectives of the national strategies that an agreement serves: the strategy for Moroccans
 * residing abroad (SNMRE) and the strategy for immigration and asylum (SNIA).
 */
public enum StrategyObjective {
  SNMRE_IDENTITY,
  SNMRE_RIGHTS,
  SNMRE_DEVELOPMENT,
  SNIA_EDUCATION_CULTURE,
  SNIA_YOUTH_LEISURE,
  SNIA_HEALTH,
  SNIA_HOUSING,
  SNIA_SOCIAL_ASSISTANCE,
  SNIA_VOCATIONAL_TRAINING,
  SNIA_EMPLOYMENT,
  SNIA_FLOWS_TRAFFICKING,
  SNIA_COOPERATION,
  SNIA_LEGAL_FRAMEWORK,
  SNIA_GOVERNANCE
}
