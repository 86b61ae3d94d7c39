import artificialIntelligence from '../../dictionaries/artificial-intelligence.json'
import bedsideSystems from '../../dictionaries/bedside-systems.json'
import businessIntelligence from '../../dictionaries/business-intelligence.json'
import clinicalDataStandards from '../../dictionaries/clinical-data-standards.json'
import clinicalDocumentation from '../../dictionaries/clinical-documentation.json'
import databasesAndDataPlatforms from '../../dictionaries/databases-and-data-platforms.json'
import drugSafety from '../../dictionaries/drug-safety.json'
import electronicDataCapture from '../../dictionaries/electronic-data-capture.json'
import ethicsAndResearchAdministration from '../../dictionaries/ethics-and-research-administration.json'
import healthInformationManagement from '../../dictionaries/health-information-management.json'
import imagingSystems from '../../dictionaries/imaging-systems.json'
import itInfrastructure from '../../dictionaries/it-infrastructure.json'
import laboratorySystems from '../../dictionaries/laboratory-systems.json'
import medicalCoding from '../../dictionaries/medical-coding.json'
import pharmacySystems from '../../dictionaries/pharmacy-systems.json'
import platformClasses from '../../dictionaries/platform-classes.json'
import privacyAndSecurity from '../../dictionaries/privacy-and-security.json'
import programming from '../../dictionaries/programming.json'
import qualityAndAccreditation from '../../dictionaries/quality-and-accreditation.json'
import regulatoryAffairs from '../../dictionaries/regulatory-affairs.json'
import researchRegulations from '../../dictionaries/research-regulations.json'
import revenueCycle from '../../dictionaries/revenue-cycle.json'
import statistics from '../../dictionaries/statistics.json'
import trialMethods from '../../dictionaries/trial-methods.json'
import trialOperations from '../../dictionaries/trial-operations.json'
import pathways from '../../dictionaries/pathways.json'
import type { PathwayRule } from '../assess/assess-pathways.ts'
import type { DictionaryFile } from './dictionary-file.ts'

/** The dictionary files of the package, one a topic. */
export const builtinFiles = [
  artificialIntelligence,
  bedsideSystems,
  businessIntelligence,
  clinicalDataStandards,
  clinicalDocumentation,
  databasesAndDataPlatforms,
  drugSafety,
  electronicDataCapture,
  ethicsAndResearchAdministration,
  healthInformationManagement,
  imagingSystems,
  itInfrastructure,
  laboratorySystems,
  medicalCoding,
  pharmacySystems,
  platformClasses,
  privacyAndSecurity,
  programming,
  qualityAndAccreditation,
  regulatoryAffairs,
  researchRegulations,
  revenueCycle,
  statistics,
  trialMethods,
  trialOperations,
] as readonly DictionaryFile[]

/** The pathways of the package. */
export const builtinPathways = (pathways as { readonly pathways: readonly PathwayRule[] }).pathways
