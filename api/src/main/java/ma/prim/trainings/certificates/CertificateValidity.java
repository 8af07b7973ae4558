package ma.prim.trainings.certificates;

/** Whether a certificate is good. */
public enum CertificateValidity {
  VALID,
  REVOKED
}
