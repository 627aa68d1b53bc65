// Reads a data package with the library of Frictionless Data, which checks the descriptor against the standard's
// profile, every cell against its field and every key. Prints JSON: {errors: [...], tables: {name: [rows]}}.
//
//   node read_data_package.js FOLDER/datapackage.json
const {Package} = require('datapackage')

async function read(path) {
  const dataPackage = await Package.load(path, {strict: false})
  const errors = dataPackage.errors.map((error) => error.message)
  const tables = {}
  for (const resource of dataPackage.resources) {
    try {
      await resource.read({relations: true})
      tables[resource.name] = await resource.read({keyed: true, cast: true})
    } catch (error) {
      for (const one of error.errors && error.errors.length > 0 ? error.errors : [error])
        errors.push(`${resource.name}: ${one.message}`)
    }
  }
  return {errors, tables}
}

read(process.argv[2]).then((result) => process.stdout.write(JSON.stringify(result)))
