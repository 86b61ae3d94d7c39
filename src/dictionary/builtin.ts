import { createHash } from 'node:crypto'
import artificialIntelligence from '../../dictionaries/artificial-intelligence.json'
import bedsideSystems from '../../dictionaries/bedside-systems.json'
import behavioralHealth from '../../dictionaries/behavioral-health.json'
import businessIntelligence from '../../dictionaries/business-intelligence.json'
import businessSystems from '../../dictionaries/business-systems.json'
import clinicalCredentials from '../../dictionaries/clinical-credentials.json'
import clinicalDataStandards from '../../dictionaries/clinical-data-standards.json'
import clinicalDocumentation from '../../dictionaries/clinical-documentation.json'
import clinicalReference from '../../dictionaries/clinical-reference.json'
import clinicalSkills from '../../dictionaries/clinical-skills.json'
import databasesAndDataPlatforms from '../../dictionaries/databases-and-data-platforms.json'
import designAndMedia from '../../dictionaries/design-and-media.json'
import drugSafety from '../../dictionaries/drug-safety.json'
import ehrModules from '../../dictionaries/ehr-modules.json'
import electronicDataCapture from '../../dictionaries/electronic-data-capture.json'
import electronicHealthRecords from '../../dictionaries/electronic-health-records.json'
import epicModules from '../../dictionaries/epic-modules.json'
import ethicsAndResearchAdministration from '../../dictionaries/ethics-and-research-administration.json'
import generalCredentials from '../../dictionaries/general-credentials.json'
import healthInformationManagement from '../../dictionaries/health-information-management.json'
import imagingSystems from '../../dictionaries/imaging-systems.json'
import interoperability from '../../dictionaries/interoperability.json'
import itInfrastructure from '../../dictionaries/it-infrastructure.json'
import laboratorySystems from '../../dictionaries/laboratory-systems.json'
import lifeSupport from '../../dictionaries/life-support.json'
import managementMethods from '../../dictionaries/management-methods.json'
import medicalCoding from '../../dictionaries/medical-coding.json'
import mentalHealth from '../../dictionaries/mental-health.json'
import occupationalSoftware from '../../dictionaries/occupational-software.json'
import officeSoftware from '../../dictionaries/office-software.json'
import pathways from '../../dictionaries/pathways.json'
import pharmacySystems from '../../dictionaries/pharmacy-systems.json'
import platformClasses from '../../dictionaries/platform-classes.json'
import populationHealth from '../../dictionaries/population-health.json'
import practiceManagement from '../../dictionaries/practice-management.json'
import privacyAndSecurity from '../../dictionaries/privacy-and-security.json'
import professionalCredentials from '../../dictionaries/professional-credentials.json'
import programming from '../../dictionaries/programming.json'
import qualityAndAccreditation from '../../dictionaries/quality-and-accreditation.json'
import regulatoryAffairs from '../../dictionaries/regulatory-affairs.json'
import researchAndDataCredentials from '../../dictionaries/research-and-data-credentials.json'
import researchRegulations from '../../dictionaries/research-regulations.json'
import revenueCycle from '../../dictionaries/revenue-cycle.json'
import scienceAndEngineering from '../../dictionaries/science-and-engineering.json'
import statistics from '../../dictionaries/statistics.json'
import telehealth from '../../dictionaries/telehealth.json'
import trialMethods from '../../dictionaries/trial-methods.json'
import trialOperations from '../../dictionaries/trial-operations.json'
import type { PathwayRule } from '../assess/assess-pathways.ts'
import type { DictionaryFile } from './dictionary-file.ts'
import { type PackedDictionary, packDictionary } from './pack-dictionary.ts'

const files = [
  artificialIntelligence,
  bedsideSystems,
  behavioralHealth,
  businessIntelligence,
  businessSystems,
  clinicalCredentials,
  clinicalDataStandards,
  clinicalDocumentation,
  clinicalReference,
  clinicalSkills,
  databasesAndDataPlatforms,
  designAndMedia,
  drugSafety,
  ehrModules,
  electronicDataCapture,
  electronicHealthRecords,
  epicModules,
  ethicsAndResearchAdministration,
  generalCredentials,
  healthInformationManagement,
  imagingSystems,
  interoperability,
  itInfrastructure,
  laboratorySystems,
  lifeSupport,
  managementMethods,
  medicalCoding,
  mentalHealth,
  occupationalSoftware,
  officeSoftware,
  pharmacySystems,
  platformClasses,
  populationHealth,
  practiceManagement,
  privacyAndSecurity,
  professionalCredentials,
  programming,
  qualityAndAccreditation,
  regulatoryAffairs,
  researchAndDataCredentials,
  researchRegulations,
  revenueCycle,
  scienceAndEngineering,
  statistics,
  telehealth,
  trialMethods,
  trialOperations,
] as readonly DictionaryFile[]

/** The dictionary files of the package, one a topic. The build replaces this module by one that parses them when first asked. */
export function builtinFiles(): readonly DictionaryFile[] {
  return files
}

/** The pathways of the package. */
export function builtinPathways(): readonly PathwayRule[] {
  return (pathways as { readonly pathways: readonly PathwayRule[] }).pathways
}

let packed: PackedDictionary | undefined

/** The built-in files, packed. */
export function builtinDictionary(): PackedDictionary {
  return (packed ??= packDictionary(files))
}

/** A hash of the built-in dictionary. */
export function builtinHash(): string {
  return createHash('sha256').update(JSON.stringify(builtinDictionary().entries)).digest('hex')
}
